<?php
// Has a story checked by the plug-in, with what stands in for WordPress; the request and the settings are arguments.
define( 'ABSPATH', __DIR__ );
[ , $plugin, $settings, $request ] = $argv;
$routes = array();

class WP_REST_Request extends ArrayObject {
	public function offsetGet( $name ): mixed {
		return $this->offsetExists( $name ) ? parent::offsetGet( $name ) : null;
	}
}
class WP_Error {
	public function __construct( public string $code, public string $message, public array $more ) {}
}
function get_option( $name, $standard ) {
	return json_decode( $GLOBALS['settings'], true );
}
function add_action( $when, $what ) {
	if ( 'rest_api_init' === $when ) {
		$what();
	}
}
function register_rest_route( $space, $path, $route ) {
	$GLOBALS['routes'][ $space . $path ] = $route;
}
function current_user_can( $what, $post ) {
	return 'edit_post' === $what && 7 === $post;
}
function wp_strip_all_tags( $text ) {
	return strip_tags( $text );
}
function wp_json_encode( $told ) {
	return json_encode( $told );
}
function untrailingslashit( $address ) {
	return rtrim( $address, '/' );
}
function wp_remote_post( $address, $asked ) {
	$headers = array_map( fn ( $name, $value ) => "$name: $value", array_keys( $asked['headers'] ), $asked['headers'] );
	$how     = array( 'method' => 'POST', 'header' => $headers, 'content' => $asked['body'], 'ignore_errors' => true );
	$told    = @file_get_contents( $address, false, stream_context_create( array( 'http' => $how ) ) );
	return false === $told ? new WP_Error( 'http', 'refused', array() ) : $told;
}
function is_wp_error( $told ) {
	return $told instanceof WP_Error;
}
function wp_remote_retrieve_body( $told ) {
	return $told;
}

require $plugin;
$asked = new WP_REST_Request( json_decode( $request, true ) );
$route = $routes['factcheck/v1/check'];
echo json_encode(
	array(
		'may'    => $route['permission_callback']( $asked ),
		'text'   => factcheck_plain_text( $asked['content'] ),
		'answer' => $route['callback']( $asked ),
	)
);
